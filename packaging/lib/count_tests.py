"""Counts the tests in Surefire's reports: count_tests.py ROOT BUILD_EXIT_CODE

Prints every failing test with its message, and last: N passed, N failed, N skipped.
Exits 0 only if the build did, a test ran and none failed.
"""

import pathlib
import sys
import xml.etree.ElementTree as ElementTree

SKIPPED_FOLDERS = {".git", "node_modules", ".run"}


def reports(root: pathlib.Path):
    for path in sorted(root.glob("**/target/surefire-reports/TEST-*.xml")):
        if not SKIPPED_FOLDERS.intersection(path.relative_to(root).parts):
            yield path


def message_of(trouble) -> str:
    text = trouble.get("message") or trouble.text or trouble.get("type") or ""
    return "\n".join("    " + line for line in text.strip().splitlines()[:12])


def main() -> int:
    root = pathlib.Path(sys.argv[1])
    build = int(sys.argv[2])
    passed = failed = skipped = 0
    for path in reports(root):
        try:
            suite = ElementTree.parse(path).getroot()
        except ElementTree.ParseError:
            failed += 1
            print(f"FAILED {path.name}: the report is not complete, the test run died")
            continue
        for case in suite.iter("testcase"):
            trouble = case.find("failure")
            if trouble is None:
                trouble = case.find("error")
            if trouble is not None:
                failed += 1
                print(f"FAILED {case.get('classname')}#{case.get('name')}")
                print(message_of(trouble))
            elif case.find("skipped") is not None:
                skipped += 1
            else:
                passed += 1
    if build != 0 and failed == 0:
        print("The build failed outside the tests: see target/verify.log")
    if passed + failed == 0:
        print("No test ran.")
    print(f"{passed} passed, {failed} failed, {skipped} skipped", flush=True)
    return 0 if build == 0 and failed == 0 and passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
