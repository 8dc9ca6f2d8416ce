#!/usr/bin/env python3
"""Measures reading many articles about one company: merging compares its reports with each other, and is to keep step with
their number.

    python3 Tests/Measurements/onecompany.py .build/release/termsheet [2500 5000 10000 20000]
"""
import os, subprocess, sys, tempfile, time


def articles(folder, count):
    os.makedirs(folder)
    for n in range(count):
        year, month, day = 2011 + n % 10, n // 10 % 12 + 1, n // 120 % 28 + 1
        with open(f"{folder}/{n:06}.txt", "w") as file:
            file.write(
                f"title: News of Quillan, {n}\nsource: Outlet {n % 40}\ndate: {year}-{month:02}-{day:02}\n\n"
                f"Quillan raised ${n % 90 + 5} million in a Series {'ABCD'[n % 4]} round led by Birch{n % 30} Capital, the company said.\n\n"
                f"Line {n} tells of the weather and the tides, and word {n * 7} of something else.\n")


def main():
    program = os.path.abspath(sys.argv[1])
    for count in [int(text) for text in sys.argv[2:]] or [2500, 5000, 10000, 20000]:
        with tempfile.TemporaryDirectory(prefix="termsheet-measure-") as scratch:
            articles(f"{scratch}/articles", count)
            command = [program, "companies", "--format", "json", "--ledger", f"{scratch}/l.sqlite"]
            begun = time.perf_counter()
            child = subprocess.Popen(command + [f"{scratch}/articles"], stdout=subprocess.DEVNULL)
            _, status, usage = os.wait4(child.pid, 0)
            first = time.perf_counter() - begun
            begun = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
            second = time.perf_counter() - begun
            print(f"{count:>8,} reports of one company: read and merged in {first:6.1f} s ({usage.ru_maxrss / 1024:.0f} MB, status {status >> 8}); "
                  f"brought back and merged in {second:6.1f} s", flush=True)


main()
