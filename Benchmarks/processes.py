"""Processes of the program, as the benchmarks run and time them."""
import json, os, subprocess, sys, time


def quantile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def run(command, home):
    """Standard output, wall and CPU seconds, and peak memory in MB of a process."""
    start = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ | {"APUS_HOME": home})
    output = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} exited with {child.returncode}")
    wall = time.monotonic() - start
    return output, wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


class Server:
    """One `apus mcp` process."""

    def __init__(self, binary, home):
        self.child = subprocess.Popen(
            [binary, "mcp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            env=os.environ | {"APUS_HOME": home})
        self.id = 0
        self.call("initialize", {"protocolVersion": "2025-11-25", "capabilities": {},
                                 "clientInfo": {"name": "benchmark", "version": "1"}})

    def call(self, method, params):
        self.id += 1
        message = {"jsonrpc": "2.0", "id": self.id, "method": method, "params": params}
        self.child.stdin.write(json.dumps(message).encode() + b"\n")
        self.child.stdin.flush()
        while True:
            reply = json.loads(self.child.stdout.readline())
            # The server may tell of things between a question and its answer.
            if reply.get("id") == self.id:
                return reply["result"]

    def search(self, folder, query):
        """The text of the answer."""
        result = self.call("tools/call", {"name": "search_code",
                                          "arguments": {"path": folder, "query": query}})
        text = result["content"][0]["text"]
        if result.get("isError"):
            sys.exit(text)
        return text

    def close(self):
        self.child.stdin.close()
        self.child.wait()
