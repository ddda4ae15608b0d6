import Foundation

/// Serves the bare repositories of a folder by https on this machine, as a host elsewhere would.
final class GitServer: Sendable {
  /// `https://localhost:PORT`.
  let address: String
  /// The certificate that clients have to trust.
  let certificate: String
  private let scratch: String

  init(repositories: String, scratch: String) throws {
    self.scratch = scratch
    certificate = "\(scratch)/certificate.pem"
    let key = "\(scratch)/key.pem"
    try Shell.run(
      "openssl req -x509 -newkey rsa:2048 -nodes -keyout '\(key)' -out '\(certificate)' -days 2"
        + " -subj /CN=localhost -addext subjectAltName=DNS:localhost 2>/dev/null")
    try Data(Self.program.utf8).write(to: URL(fileURLWithPath: "\(scratch)/server.py"))
    try Shell.run(
      "cd '\(scratch)'; python3 server.py '\(repositories)' '\(certificate)' '\(key)'"
        + " >port 2>server.log </dev/null & echo $! >'\(scratch)/server.pid';"
        + " for _ in $(seq 200); do [ -s '\(scratch)/port' ] && exit 0; sleep 0.05; done; exit 1")
    let port = try String(contentsOfFile: "\(scratch)/port", encoding: .utf8)
    address = "https://localhost:\(port.split(separator: "\n").first ?? "")"
  }

  deinit {
    // A child inherits blocked signals of the thread that started it; this one cannot be blocked.
    _ = try? Shell.run("kill -9 $(cat '\(scratch)/server.pid') 2>/dev/null")
  }

  /// Hands each request to git's own server program.
  private static let program = """
    import http.server, os, signal, ssl, subprocess, sys
    # Foundation takes for the end of a process of the tests that nobody has its end of a socket any more.
    os.closerange(3, 65536)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGALRM])
    signal.alarm(300)  # Should a test be killed.
    repositories, certificate, key = sys.argv[1:]
    backend = os.path.join(subprocess.check_output(["git", "--exec-path"], text=True).strip(), "git-http-backend")
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            path, _, query = self.path.partition("?")
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            variables = dict(os.environ, GIT_PROJECT_ROOT=repositories, GIT_HTTP_EXPORT_ALL="1",
                PATH_INFO=path, QUERY_STRING=query, REQUEST_METHOD=self.command,
                CONTENT_TYPE=self.headers.get("Content-Type") or "", CONTENT_LENGTH=str(len(body)),
                HTTP_CONTENT_ENCODING=self.headers.get("Content-Encoding") or "",
                GIT_PROTOCOL=self.headers.get("Git-Protocol") or "")
            reply = subprocess.run([backend], input=body, env=variables, stdout=subprocess.PIPE).stdout
            head, _, content = reply.partition(b"\\r\\n\\r\\n")
            headers = [line.partition(": ") for line in head.decode().split("\\r\\n")]
            status = next((int(value.split()[0]) for name, _, value in headers if name == "Status"), 200)
            self.send_response(status)
            for name, _, value in headers:
                if name != "Status": self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)
        do_POST = do_GET
        def log_message(self, *_): pass
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    print(server.server_address[1], flush=True)
    server.serve_forever()
    """
}
