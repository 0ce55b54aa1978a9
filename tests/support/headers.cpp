// Exists only so that CMake has a program for which it precompiles the headers of all tests.
int main() { return 0; }
