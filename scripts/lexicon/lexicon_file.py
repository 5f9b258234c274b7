"""A lexicon file seen from outside the program: makes an empty one, tells the counts of one (src/lexicon/format.hpp)."""
import struct
import sys

# magic, version, endian mark, size, checksum, background passages, translations, keys, key bytes and family members of both sides
HEADER = struct.Struct('<8sIIQQII2I2I2I')
MAGIC = b'DRAGOLEX'
VERSION = 2
ENDIAN_MARK = 0x01020304
CHECKSUM_OF_EMPTY = 0xA057271C9071C99D  # XXH3 of the 32 zero bytes behind the checksum


def write_empty(path):
    with open(path, 'wb') as file:
        file.write(HEADER.pack(MAGIC, VERSION, ENDIAN_MARK, HEADER.size, CHECKSUM_OF_EMPTY, 0, 0, 0, 0, 0, 0, 0, 0))


def describe(path):
    with open(path, 'rb') as file:
        _, _, _, size, _, passages, translations, ar_keys, fr_keys, *_ = HEADER.unpack(file.read(HEADER.size))
    print(f'{ar_keys} Arabic and {fr_keys} French keys, {translations} translations, '
          f'{passages} background passages, {size} bytes')


def main():
    actions = {'empty': write_empty, 'describe': describe}
    if len(sys.argv) != 3 or sys.argv[1] not in actions:
        sys.exit(f'usage: {sys.argv[0]} empty|describe FILE')
    actions[sys.argv[1]](sys.argv[2])


if __name__ == '__main__':
    main()
