import Foundation
import Synchronization
import Testing

/// A small project in several languages, with one place for each question that tests ask.
enum SampleProject {
  /// The project with its index, for tests that change neither.
  static func indexed() async throws -> Sandbox { try await shared.value }

  /// What is left to be removed when the tests end.
  private static let kept = Mutex<Sandbox?>(nil)

  private static let shared = Task {
    let sandbox = try Sandbox(text)
    kept.withLock { $0 = sandbox }
    atexit { SampleProject.kept.withLock { $0?.remove() } }
    try await sandbox.apus("index").expectFound()
    return sandbox
  }

  static let text = """
    //- /README.md
    # Parcel

    Delivers parcels. See the client for retries and the cache for eviction.

    ## Install

    Copy the program into a folder of your path.
    //- /client/retry.py
    \"""Talking to a server that is not always there.\"""

    import random
    import time


    class HTTPClient:
        \"""Sends requests and tries again when the server is busy.\"""

        def __init__(self, transport, attempt_count_max=5):
            self.transport = transport
            self.attempt_count_max = attempt_count_max

        def send_with_backoff(self, request):
            \"""Sends a request, waiting twice as long after each failure.

            Exponential backoff with jitter: the delay doubles from a tenth of a second and a
            random share is added, so that many clients do not come back at the same instant.
            A request that the server refused for good is not repeated: a status below 500 is an
            answer, however unwelcome, and is returned as it is. What the transport itself raises
            counts as a failure as well, but the last one is raised again when no attempt is left,
            so that a caller learns why the server could not be reached.
            \"""
            delay_seconds = 0.1
            last_failure = None
            for attempt in range(self.attempt_count_max):
                try:
                    response = self.transport.send(request)
                    if response.status < 500:
                        return response
                    last_failure = RuntimeError(f"the server answered {response.status}")
                except ConnectionError as failure:
                    last_failure = failure
                if attempt + 1 < self.attempt_count_max:
                    time.sleep(delay_seconds + random.uniform(0, delay_seconds))
                    delay_seconds *= 2
            raise last_failure or RuntimeError("no attempt was allowed")

        def parse_content_type(self, header):
            \"""Splits a Content-Type header into its media type and its parameters.

            The media type and the names of parameters are lower case in the result, as they
            compare without regard to case; values keep theirs. Quotes around values are taken
            off. A header without a media type raises ValueError.
            \"""
            media_type, _, rest = header.partition(";")
            if "/" not in media_type:
                raise ValueError(f"not a media type: {media_type!r}")
            parameters = {}
            for part in rest.split(";"):
                name, found, value = part.strip().partition("=")
                if found:
                    parameters[name.lower()] = value.strip('"')
            return media_type.strip().lower(), parameters
    //- /storage/cache.go
    package storage

    import "container/list"

    // LRUCache keeps the entries that were used last.
    type LRUCache struct {
    \tcapacity int
    \torder    *list.List
    \tentries  map[string]*list.Element
    }

    // EvictOldest drops the entry that was not used for the longest time.
    func (cache *LRUCache) EvictOldest() bool {
    \toldest := cache.order.Back()
    \tif oldest == nil {
    \t\treturn false
    \t}
    \tcache.order.Remove(oldest)
    \tdelete(cache.entries, oldest.Value.(string))
    \treturn true
    }
    //- /auth/PasswordHasher.swift
    /// Turns passwords into salted digests.
    struct PasswordHasher {
      let iterationCount: Int

      /// Derives a digest that is slow to guess: the password with its salt, hashed many times.
      func digest(of password: String, salt: [UInt8]) -> [UInt8] {
        var state = Array(password.utf8) + salt
        for _ in 0..<iterationCount { state = mix(state) }
        return state
      }

      private func mix(_ bytes: [UInt8]) -> [UInt8] {
        bytes.map { $0 &* 31 &+ 7 }
      }
    }
    //- /parse/lexer.rs
    /// Splits source text into tokens, skipping comments and blanks.
    pub fn tokenize(text: &str) -> Vec<String> {
        let mut tokens = Vec::new();
        for word in text.split_whitespace() {
            if word.starts_with("//") {
                break;
            }
            tokens.push(word.to_string());
        }
        tokens
    }

    """
}
