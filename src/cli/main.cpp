#include "cli/app.hpp"

int main(int argc, char** argv) { return dragoman::cli::run_app(argc, argv); }
