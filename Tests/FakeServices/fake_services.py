"""A server on loopback that speaks the published API of a service that embeds texts.

usage: fake_services.py API DIMENSION LOG [KEY]

Prints its port. Each request is checked against the schema of the API and added to LOG as a line of
JSON. Faults are lines of the file LOG.faults, one for each request: ok, 429, 429:SECONDS,
429:date, 429-large, 500,
quota, slow:SECONDS, truncated, cut, dimension, count, zero, shuffled, redirect:PORT, html, echo-key,
limit:BYTES and proxy-limit:BYTES (more text than that is refused, by the service in its own words or by
a proxy before it with 413). The last line holds for all further requests when it is such a limit.
The file LOG.release ends all that are slow.
"""

import json
import os
import sys
import threading
import time
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

API, DIMENSION, LOG = sys.argv[1], int(sys.argv[2]), sys.argv[3]
KEY = sys.argv[4] if len(sys.argv) > 4 else None
MODEL = "model-one"
lock = threading.Lock()
request_count = 0
in_flight = 0

PATHS = {
    "openai": "/v1/embeddings",
    "azure": f"/openai/deployments/{MODEL}/embeddings?api-version=2024-10-21",
    "voyage": "/v1/embeddings",
    "gemini": f"/v1beta/models/{MODEL}:batchEmbedContents",
    "ollama": "/api/embed",
}
FIELDS = {
    "openai": {"input", "model", "dimensions", "encoding_format", "user"},
    "voyage": {"input", "model", "input_type", "truncation", "output_dimension", "output_dtype",
               "encoding_format"},
    "ollama": {"model", "input", "truncate", "dimensions", "options", "keep_alive"},
    "gemini": {"requests"},
}
FIELDS["azure"] = FIELDS["openai"]


def vector(text, dimension):
    """Texts are as similar as they share words; not of unit length."""
    numbers = [0.01] * dimension
    word = 7
    for byte in text.lower().encode() + b" ":
        if chr(byte).isalnum():
            word = (word * 31 + byte) & 0xFFFFFF
        elif word != 7:
            numbers[word % dimension] += 2.0
            word = 7
    return numbers


def next_fault():
    global request_count
    request_count += 1
    try:
        with open(LOG + ".faults") as file:
            faults = file.read().split("\n")
    except FileNotFoundError:
        faults = []
    if request_count <= len(faults):
        return faults[request_count - 1]
    return faults[-1] if faults and "limit:" in faults[-1] else "ok"


def wait_for_release(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end and not os.path.exists(LOG + ".release"):
        time.sleep(0.01)


class Refusal(Exception):
    def __init__(self, status, message, code=None):
        self.status, self.message, self.code = status, message, code


def check(condition, message):
    if not condition:
        raise Refusal(400, message)


def texts_of(body):
    check(set(body) <= FIELDS[API], f"unknown fields {sorted(set(body) - FIELDS[API])}")
    if API == "gemini":
        for request in body["requests"]:
            check(set(request) <= {"model", "content", "taskType", "title",
                                   "outputDimensionality"}, "unknown fields in a request")
            check(request["model"] == f"models/{MODEL}", "the models differ")
            check(request.get("taskType") in (
                None, "CODE_RETRIEVAL_QUERY", "RETRIEVAL_QUERY", "RETRIEVAL_DOCUMENT"), "taskType")
        check(len(body["requests"]) <= 100, "at most 100 requests can be in one batch")
        texts = [r["content"]["parts"][0]["text"] for r in body["requests"]]
        dimension = body["requests"][0].get("outputDimensionality")
    else:
        texts = body["input"] if isinstance(body["input"], list) else [body["input"]]
        dimension = body.get("dimensions", body.get("output_dimension"))
        if body["model"] != MODEL:
            if API == "ollama":
                raise Refusal(404, f'model "{body["model"]}" not found, try pulling it first')
            if API == "voyage":
                raise Refusal(400, f"Model {body['model']} is not supported.")
            raise Refusal(404, f"The model `{body['model']}` does not exist", "model_not_found")
    if API == "voyage":
        check(body.get("input_type") in (None, "query", "document"), "input_type")
        check(len(texts) <= 1000, "The maximum length of the list is 1,000.")
    if API in ("openai", "azure"):
        check(len(texts) <= 2048, "'input' array too long")
        check(all(len(t.encode()) <= 8192 for t in texts), "maximum context length is 8192 tokens")
    check(len(texts) > 0 and all(isinstance(t, str) and t for t in texts), "input is empty")
    return texts, dimension or DIMENSION


def answer(vectors, fault):
    order = list(range(len(vectors)))
    if fault == "shuffled":
        order.reverse()
    if API == "gemini":
        return {"embeddings": [{"values": v} for v in vectors]}
    if API == "ollama":
        return {"model": MODEL, "embeddings": vectors, "total_duration": 1, "load_duration": 1,
                "prompt_eval_count": len(vectors)}
    return {"object": "list", "model": MODEL, "usage": {"prompt_tokens": 1, "total_tokens": 1},
            "data": [{"object": "embedding", "index": i, "embedding": vectors[i]}
                     for i in order]}


def complaint(message, code):
    if API == "ollama":
        return {"error": message}
    if API == "voyage":
        return {"detail": message}
    if API == "gemini":
        return {"error": {"code": 400, "message": message, "status": code or "INVALID_ARGUMENT"}}
    return {"error": {"message": message, "type": "invalid_request_error", "param": None,
                      "code": code}}


def check_size(texts, limit):
    size = sum(len(text.encode()) for text in texts)
    if size <= limit:
        return
    if API == "voyage":
        raise Refusal(400, f"Request to model '{MODEL}' failed. The max allowed tokens per submitted "
                           f"batch is {limit}. Your batch has {size} tokens after truncation. Please "
                           "lower the number of tokens in the batch.")
    if API == "gemini":
        raise Refusal(400, f"Request payload size exceeds the limit: {limit} bytes.")
    if API == "ollama":
        raise Refusal(400, "the input length exceeds the context length")
    raise Refusal(400, f"This model's maximum context length is {limit} tokens, however you requested "
                       f"{size} tokens ({size} in your prompt; 0 for the completion). Please reduce "
                       "your prompt; or completion length.")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def reply(self, status, value, headers=()):
        data = value if isinstance(value, bytes) else json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        for name, text in headers:
            self.send_header(name, text)
        self.end_headers()
        self.wfile.write(data)

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        global in_flight
        with lock:
            in_flight += 1
            fault = next_fault()
            with open(LOG, "a") as log:
                log.write(json.dumps({"path": self.path, "body": body, "fault": fault,
                                      "in_flight": in_flight}) + "\n")
        try:
            self.serve(body, fault)
        except Refusal as refusal:
            self.reply(refusal.status, complaint(refusal.message, refusal.code))
        finally:
            with lock:
                in_flight -= 1

    def key(self):
        if API == "azure":
            return self.headers.get("api-key")
        if API == "gemini":
            return self.headers.get("x-goog-api-key")
        return (self.headers.get("Authorization") or "").removeprefix("Bearer ") or None

    def serve(self, body, fault):
        name, _, argument = (fault or "ok").partition(":")
        if name == "429":
            if argument == "date":
                argument = formatdate(time.time() + 20, usegmt=True)
            headers = [("Retry-After", argument)] if argument else []
            return self.reply(429, complaint("Rate limit reached", "rate_limit_exceeded"), headers)
        if name == "429-large":
            message = f"Request too large for {MODEL} on tokens per min (TPM): Limit 1, Requested 2."
            return self.reply(429, complaint(message, "rate_limit_exceeded"))
        if name == "quota":
            return self.reply(429, complaint("You exceeded your quota", "insufficient_quota"))
        if name == "500":
            return self.reply(500, complaint("The server had an error", "server_error"))
        if name == "slow":
            wait_for_release(float(argument))
        if name == "redirect":
            return self.reply(302, {}, [("Location", f"http://127.0.0.1:{argument}/v1/embeddings")])
        if name == "html":
            return self.reply(200, b"<html>Welcome to the hotel</html>")
        if name == "echo-key":
            return self.reply(400, complaint(f"no such key {self.key()}", None))
        if KEY is not None and self.key() != KEY:
            raise Refusal(401, "Incorrect API key provided", "invalid_api_key")
        if self.path != PATHS[API]:
            raise Refusal(404, f"no such path {self.path}")
        texts, dimension = texts_of(body)
        if name == "limit":
            check_size(texts, int(argument))
        if name == "proxy-limit" and sum(len(t.encode()) for t in texts) > int(argument):
            return self.reply(413, b"<html>413 Request Entity Too Large</html>")
        if name == "dimension":
            dimension += 1
        vectors = [vector(text, dimension) for text in texts]
        if name == "zero":
            vectors[-1] = [0.0] * dimension
        if name == "count":
            vectors.pop()
        data = json.dumps(answer(vectors, name)).encode()
        if name == "truncated":
            return self.reply(200, data[: len(data) // 2])
        if name == "cut":
            self.send_response(200)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data[: len(data) // 2])
            self.wfile.flush()
            self.close_connection = True
            return self.connection.close()
        self.reply(200, data)


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True


def end_with_the_tests():
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=end_with_the_tests, daemon=True).start()
print(server.server_address[1], flush=True)
server.serve_forever()
