#!/usr/bin/env python3
"""Runs Boost.Test programs, two at a time, and counts their test cases.

    run_programs.py REPORTS PROGRAM…

writes REPORTS/<program>.xml (JUnit) and REPORTS/<program>.log, prints a line a program and the log of each that failed,
and as last line `COUNT passed, COUNT failed`. A program that crashes, ends early, runs out of time or runs no test
counts as one failure, and so does a test case that checks nothing.
"""
import concurrent.futures
import pathlib
import subprocess
import sys
import time
import xml.etree.ElementTree

MOST_SECONDS = 1800
MOST_LOG_LINES = 60


def case_name(case):
    return f'{case.get("classname", "")}/{case.get("name", "")}'.lstrip('/')


def judge(report):
    """(passed, complaints, skipped) of one JUnit report; None if there is none that can be read."""
    try:
        cases = list(xml.etree.ElementTree.parse(report).iter('testcase'))
    except (OSError, xml.etree.ElementTree.ParseError):
        return None
    passed, complaints, skipped = 0, [], 0
    for case in cases:
        if case.find('skipped') is not None:
            skipped += 1
        elif case.find('failure') is not None or case.find('error') is not None:
            complaints.append(f'{case_name(case)} failed')
        elif case.get('assertions') == '0':
            complaints.append(f'{case_name(case)} checks nothing')
        else:
            passed += 1
    return passed, complaints, skipped


def run(program, reports):
    name = pathlib.Path(program).name
    report, log = reports / f'{name}.xml', reports / f'{name}.log'
    report.unlink(missing_ok=True)
    command = [program, '--color_output=no', f'--logger=HRF,error,stdout:JUNIT,error,{report}']
    started = time.monotonic()
    with open(log, 'wb') as out:
        try:
            status = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT,
                                    timeout=MOST_SECONDS, check=False).returncode
        except subprocess.TimeoutExpired:
            status = 'out of time'
        except OSError as error:
            status = str(error)
    passed, complaints, skipped = judge(report) or (0, [f'{name} ended without a report (status {status})'], 0)
    if status != 0 and not complaints:
        complaints.append(f'{name} ended with status {status}')
    if not passed and not complaints:
        complaints.append(f'{name} ran no test')
    return name, passed, complaints, skipped, time.monotonic() - started, log


def show(name, passed, complaints, skipped, seconds, log):
    remark = f', {skipped} skipped' if skipped else ''
    print(f'{"FAILED" if complaints else "ok"} {name}: {passed} passed, {len(complaints)} failed{remark} ({seconds:.1f} s)')
    for complaint in complaints:
        print(f'  {complaint}')
    if complaints:
        lines = log.read_text(encoding='utf8', errors='replace').splitlines()
        print('\n'.join(f'  | {line}' for line in lines[-MOST_LOG_LINES:]), flush=True)


def main(reports, programs):
    reports = pathlib.Path(reports)
    reports.mkdir(parents=True, exist_ok=True)
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        for result in pool.map(lambda program: run(program, reports), programs):
            show(*result)
            passed += result[1]
            failed += len(result[2])
    print(f'{passed} passed, {failed} failed')
    return 1 if failed or not passed else 0


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
