#!/usr/bin/env python3
"""Measures, in a pseudo-terminal of 120x40, from a key to the settled screen: termsheet beside tig, newsboat and visidata.

    python3 Tests/Measurements/keys.py --kit DIR [--folder DIR] [--only NAME,...] [--repeat N] .build/release/termsheet [1000 ...]

The kit is the folder of `latency.py` and `mkdata.py`, which runs a program in a pseudo-terminal, sends keys, and stamps
what comes back; it needs `pyte` from PyPI. For each number of deals the same rows are made for every peer; termsheet reads
its articles once into a ledger and is measured from that. What is not installed is left out. The table is in Markdown:
median / 95th percentile in milliseconds, in one run; repeats differ, so compare within one. Everything lies in a temporary
folder, or in DIR, which stays and is used again.
"""
import argparse, json, os, shutil, statistics, subprocess, sys, tempfile

NEEDLE = "zyxwvut"


def letters(rep):
    # Typed one by one, then the line is emptied: each letter is a sample of its own.
    return dict(name="filter letter", keys="openai", repeat=rep // 6 * 6, undo_every=6)


def step(name, keys, repeat, **more):
    return dict(name=name, keys=keys, repeat=repeat, **more)


def termsheet(program, data, count, rep):
    environment = {f"XDG_{kind}_HOME": f"{data}/xdg/{kind.lower()}" for kind in ("CONFIG", "DATA", "STATE")}
    command = [program, "--ledger", f"{data}/ledger.sqlite", "--no-watch", "--fresh"]
    return dict(
        name="termsheet", cmd=command, env=environment, quit="q", starts=5, start_timeout=600,
        # From the ledger the whole is there when the first company counts its deals, and nothing is left to read.
        ready=r"DEALS 1 of [\d,]{%d,}" % (len(f"{count // 2:,}")),
        setup=[dict(keys="<Tab>")],
        steps=[
            step("line down", "j", rep, burst=100),
            step("page down", "<PgDn>", rep // 2),
            step("to end, to start", "Gg", 20),
            step("sort", "s", 21, quiet_ms=200),
            step("next pane", "<Tab>", 40),
            step("open an article", "<Enter>", 20, undo="<Esc>"),
            step("filter opened", "/", 1),
            step("filter letter", "openai<C-u>", rep // 7 * 7, quiet_ms=120),
            step("filter to a needle", NEEDLE, 10, each=False, expect="Zyxwvut", undo="<C-u>"),
        ])


def tig(program, data, count, rep):
    return dict(
        name="tig", cmd=[program, "-C", f"{data}/repo"], ready=f"commit 1 of {count}", quit="Q", start_timeout=120,
        steps=[
            step("line down", "j", rep, burst=100),
            step("page down", "<PgDn>", rep // 2),
            step("to end, to start", "<End><Home>", 20),
            step("open an article", "<Enter>", 20, undo="q"),
            # What is typed stands on the screen too; the row has the company's second word.
            step("filter to a needle", f"/{NEEDLE.capitalize()}<Enter>", 5, each=False, expect="in Zyxwvut Labs",
                 undo="<Home>", timeout=60),
            step("split opened", "<Enter>", 1),
            step("next pane", "<Tab>", 20),
        ])


def newsboat(program, data, count, rep):
    os.makedirs(f"{data}/newsboat", exist_ok=True)
    with open(f"{data}/newsboat/urls", "w") as file:
        file.write(f"file://{data}/feed.xml\n")
    with open(f"{data}/newsboat/config", "w") as file:
        file.write("auto-reload no\nmax-items 0\n")
    cache = f"{data}/newsboat/cache.db"
    base = [program, "-u", f"{data}/newsboat/urls", "-c", cache, "-C", f"{data}/newsboat/config"]
    if not os.path.exists(cache):
        subprocess.run(base + ["-x", "reload"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=1800)
    return dict(
        name="newsboat", cmd=base, ready=r"Deals", start_timeout=180, quit="Q", starts=3,
        setup=[dict(keys="<Enter>", expect=r"puts \$", timeout=180)],
        steps=[
            step("line down", "<Down>", min(rep, 60), burst=100),
            step("page down", "<PgDn>", min(rep // 2, 30)),
            step("to end, to start", "<End><Home>", 10),
            step("sort", "gt", 4, each=False, quiet_ms=400, timeout=20),
            step("open an article", "<Enter>", 10, undo="q", timeout=20),
            step("filter to a needle", f'Ftitle =~ "{NEEDLE.capitalize()}"<Enter>', 3, each=False,
                 expect=r"Zyxwvut Labs[^\n]*\n\s*\n\s*\n", undo="<C-f><Home>", timeout=30, quiet_ms=400),
        ])


def visidata(program, data, count, rep):
    open(f"{data}/empty", "w").close()
    return dict(
        name="visidata", cmd=[program, f"--config={data}/empty", f"{data}/deals.csv"], ready=f"{count} rows",
        start_timeout=120, quit="gq", starts=3, setup=[dict(keys="<Esc>"), dict(keys="ll")],
        steps=[
            step("line down", "j", min(rep, 60), burst=100),
            step("page down", "<PgDn>", min(rep // 2, 30)),
            step("sort", "[", 4, quiet_ms=600, timeout=20),
            step("open an article", "<Enter>", 10, undo="q", timeout=20, quiet_ms=200),
            step("filter to a needle", f"|{NEEDLE.capitalize()}<Enter>", 3, each=False, expect="\u20221\\b|selected 1 rows",
                 undo="gu", timeout=20, quiet_ms=400),
        ])


PEERS = {"termsheet": (None, termsheet), "tig": ("tig", tig), "newsboat": ("newsboat", newsboat), "visidata": ("vd", visidata)}


def prepared(kit, folder, program, count, names):
    data = f"{folder}/{count}"
    if not os.path.exists(f"{data}/deals.csv"):
        subprocess.run([sys.executable, f"{kit}/mkdata.py", str(count), data], check=True)
    if "tig" in names and not os.path.exists(f"{data}/repo"):
        subprocess.run(["git", "init", "-q", f"{data}/repo"], check=True)
        with open(f"{data}/fi") as file:
            subprocess.run(["git", "-C", f"{data}/repo", "fast-import", "--quiet"], stdin=file, check=True)
    if "tig" in names:
        # Where the index is not that of the last commit, tig begins with "Staged changes", and no commit is selected.
        for command in (["symbolic-ref", "HEAD", "refs/heads/master"], ["reset", "--hard", "--quiet"]):
            subprocess.run(["git", "-C", f"{data}/repo"] + command, check=True)
    if "termsheet" in names and not os.path.exists(f"{data}/ledger.sqlite"):
        with open(os.devnull, "w") as null:
            subprocess.run([program, "companies", "--ledger", f"{data}/ledger.sqlite", f"{data}/articles"],
                           check=True, stdout=null)
    return data


def figure(found, key):
    value = found.get(key)
    return f"{value['median']:.1f} / {value['p95']:.1f}" if value else "–"


def memory(report):
    ready, end = report["mem_kib_ready"], report.get("mem_kib_end") or {}
    # At first there may be no more than a first page; at the end everything has been read and used.
    figures = [ready["rss"], end.get("rss"), end.get("peak")]
    return " / ".join("–" if figure is None else f"{figure / 1024:.0f}" for figure in figures)


def table(count, reports):
    names = [report["name"] for report in reports]
    rows = [f"| {count:,} deals | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|"]

    def row(title, cell):
        cells = [cell(report) for report in reports]
        if any(text != "–" for text in cells):
            rows.append(f"| {title} | " + " | ".join(cells) + " |")

    row("first paint", lambda r: figure(r, "start_first_byte_ms"))
    row("ready", lambda r: figure(r, "start_ready_ms"))
    order = ["line down", "page down", "to end, to start", "filter letter", "filter to a needle", "sort", "next pane",
             "open an article"]

    def found(report, name):
        return next((item for item in report["steps"] if item["step"] == name), {})

    for name in order:
        row(name, lambda r: figure(found(r, name), "match_ms" if name == "filter to a needle" else "done_ms"))
    burst = lambda r: found(r, "line down").get("burst")
    row("100 keys at once", lambda r: f"{burst(r)['settled_ms']:.0f}" if burst(r) else "–")
    row("bytes a key of these", lambda r: f"{burst(r)['bytes'] / 100:.0f}" if burst(r) else "–")
    row("bytes a line down", lambda r: str(found(r, "line down").get("bytes_a_key", "–")))
    row("memory when ready, at the end, at most, MB", memory)
    row("idle 3 s: CPU ms, bytes", lambda r: f"{r['idle_3s']['cpu_ms']}, {r['idle_3s']['bytes']}")
    return "\n".join(rows)


def counting_bytes(latency):
    """Also counts what a key writes, which the kit tells only of many at once."""
    measure = latency.measure_step

    def measured(session, step, quiet):
        before = len(session.raw)
        report = measure(session, {key: value for key, value in step.items() if key != "burst"}, quiet)
        samples = report.get("done_ms", {}).get("n", 0)
        if samples and not step.get("undo"):
            report["bytes_a_key"] = round((len(session.raw) - before) / samples)
        if step.get("burst"):
            report["burst"] = measure(session, dict(step, repeat=0), quiet).get("burst")
        return report

    latency.measure_step = measured


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kit", required=True)
    parser.add_argument("--folder")
    parser.add_argument("--only", default=",".join(PEERS))
    parser.add_argument("--repeat", type=int, default=140)
    parser.add_argument("--json", help="writes everything that was measured there")
    parser.add_argument("program")
    parser.add_argument("counts", nargs="*", type=int)
    options = parser.parse_args()
    kit, program = os.path.abspath(options.kit), os.path.abspath(options.program)
    sys.path.insert(0, kit)
    import latency

    counting_bytes(latency)
    folder = os.path.abspath(options.folder) if options.folder else tempfile.mkdtemp(prefix="termsheet-keys-")
    os.makedirs(folder, exist_ok=True)
    everything = {}
    try:
        for count in options.counts or [1000, 10000, 100000]:
            names = [name for name in options.only.split(",") if PEERS[name][0] is None or shutil.which(PEERS[name][0])]
            data = prepared(kit, folder, program, count, names)
            reports = []
            for name in names:
                command, scenario = PEERS[name]
                spec = scenario(program if command is None else command, data, count, options.repeat)
                spec["signals"] = False
                reports.append(latency.run(spec, 0.08))
            everything[count] = reports
            print(table(count, reports) + "\n", flush=True)
    finally:
        if options.json:
            with open(options.json, "w") as file:
                json.dump(everything, file, indent=1)
        if not options.folder:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
