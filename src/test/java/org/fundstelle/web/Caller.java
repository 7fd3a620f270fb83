package org.fundstelle.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls a server as a program would, and as a program would not. */
final class Caller implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private final FundstelleServer server;

  Caller(FundstelleServer server) {
    this.server = server;
  }

  /** GETs an address below /api/v1/ or, with a slash in front, any. */
  HttpResponse<String> get(String address, String... headers)
      throws IOException, InterruptedException {
    return send("GET", address, "", headers);
  }

  JsonNode json(String address, String... headers) throws IOException, InterruptedException {
    return JSON.readTree(get(address, headers).body());
  }

  HttpResponse<String> send(String method, String address, String body, String... headers)
      throws IOException, InterruptedException {
    URI uri = server.uri().resolve(address.startsWith("/") ? address : "/api/v1/" + address);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(30))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Sends these bytes and gives everything that comes back until the server hangs up. */
  String raw(String bytes) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return readAll(socket);
    }
  }

  /** The answer to a GET whose headers are given line by line; the connection closes after it. */
  String rawGet(String path, String... lines) throws IOException {
    return raw(
        "GET "
            + path
            + " HTTP/1.1\r\nConnection: close\r\n"
            + String.join("\r\n", lines)
            + "\r\n\r\n");
  }

  static String readAll(Socket socket) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int n = socket.getInputStream().read(buffer);
          n >= 0;
          n = socket.getInputStream().read(buffer)) {
        out.write(buffer, 0, n);
      }
    } catch (SocketTimeoutException e) {
      throw new AssertionError("the server keeps the connection", e);
    } catch (IOException reset) {
      // Hung up the hard way.
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
