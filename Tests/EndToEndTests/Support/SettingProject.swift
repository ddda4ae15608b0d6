import Foundation
import Synchronization
import Testing

/// A project that has something for every setting to change.
enum SettingProject {
  /// The project with its index, for searches that change neither.
  static func indexed() async throws -> Sandbox { try await shared.value }

  private static let kept = Mutex<Sandbox?>(nil)

  private static let shared = Task {
    let sandbox = try Sandbox(text)
    kept.withLock { $0 = sandbox }
    atexit { SettingProject.kept.withLock { $0?.remove() } }
    try sandbox.git("init -q")
    try sandbox.git("add -A")
    try sandbox.git("commit -qm 'Wait with exponential backoff in the client'")
    try await sandbox.apus("index").expectFound()
    return sandbox
  }

  static let text =
    """
    //- /client/http_client.py
    \"""Sends requests with exponential backoff.\"""

    import time


    class HTTPClient:
        \"""A client that waits longer after each failure.\"""

        def __init__(self, transport):
            self.transport = transport

        def send_with_backoff(self, request):
            \"""Sends a request with exponential backoff.\"""
            delay = 0.1
            while True:
                response = self.transport.send(request)
                if response.status < 500:
                    return response
                time.sleep(delay)
                delay *= 2


    def first_caller(client):
        return client.send_with_backoff(1)


    def second_caller(client):
        return client.send_with_backoff(2)
    //- /client/__init__.py
    \"""The HTTPClient that sends with exponential backoff.\"""
    //- /tests/test_backoff.py
    \"""Tests of exponential backoff.\"""


    def test_send_with_exponential_backoff(client):
        assert client.send_with_backoff(3).status == 200
    //- /legacy/backoff.py
    \"""The old exponential backoff.\"""


    def old_exponential_backoff(client, request):
        for attempt in range(10):
            answer = client.send(request)
            if answer.status < 500:
                return answer
            client.sleep(2 ** attempt)
        raise RuntimeError("no answer came in time")
    //- /examples/backoff.py
    \"""An example of exponential backoff.\"""


    def example_exponential_backoff(client, request):
        for attempt in range(20):
            answer = client.send(request)
            if answer.status < 500:
                return answer
            client.wait(3 ** attempt)
            print(attempt)
        raise RuntimeError("nobody answered in time")
    //- /types/backoff.d.ts
    export declare function exponentialBackoff(client: HTTPClient): void;
    //- /api/v1/backoff.py
    \"""How clients wait with exponential backoff.\"""


    def wait_once(client):
        return client.wait()
    //- /api/v2/backoff.py
    \"""How clients wait with exponential backoff, each in turn.\"""


    def wait_in_turn(client):
        return client.wait_in_turn()
    //- /native/backoff.h
    /* The client waits with exponential backoff. */
    int client_wait(int seconds);
    //- /README.md
    # Parcel

    Sends requests with exponential backoff; see HTTPClient. Clientside code may call it and wait.
    //- /storage/cache.go
    package storage

    // EvictOldest drops the entry that was not used for the longest time.
    func EvictOldest(cache *Cache) bool {
    \toldest := cache.order.Back()
    \tcache.order.Remove(oldest)
    \treturn true
    }
    //- /storage/list.odd
    <?php
    function oddly_named($value) {
      return $value;
    }
    //- /storage/go.sum
    left_out_unless_included = 1

    """ + longFile + "\n" + largeFile

  /// Several chunks, so that how large they are can be seen.
  private static let longFile =
    "//- /storage/long.py\n"
    + (0..<60).map { number in
      "def step_\(number)(value):\n    return value + \(number) * step_count(value)\n\n\n"
    }.joined()

  /// A kilobyte and some more.
  private static let largeFile =
    "//- /storage/large.txt\n" + String(repeating: "large file with some words\n", count: 60)
}
