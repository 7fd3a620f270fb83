package org.fundstelle.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpHeader;

/** The files of the page: a fixed list, read once, so that no address can name anything else. */
final class PageFiles {
  private static final String FOLDER = "page/";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  /** Every file of the page; the browser test that loads it finds one that is missing here. */
  private static final String[] NAMES = {
    "index.html",
    "style.css",
    "icon.svg",
    "main.js",
    "address.js",
    "api.js",
    "dom.js",
    "words.js",
    "hits.js",
    "narrowing.js",
    "reading.js",
    "start.js",
    "completion.js",
    "help.js"
  };

  private final Map<String, File> files;
  private final byte[] openApi;

  private PageFiles(Map<String, File> files, byte[] openApi) {
    this.files = files;
    this.openApi = openApi;
  }

  /** A file and its entity tag. */
  @SuppressWarnings("ArrayRecordComponent") // Written once, compared never.
  private record File(String type, byte[] bytes, String tag) {}

  static PageFiles load() {
    Map<String, File> files = new TreeMap<>();
    for (String name : NAMES) {
      byte[] bytes = read(FOLDER + name);
      String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
      files.put("/" + name, new File(type == null ? "" : type, bytes, hash(bytes)));
    }
    File start = files.remove("/index.html");
    if (start == null) {
      throw new IllegalStateException("the page has no index.html");
    }
    files.put("/", start);
    return new PageFiles(files, read("openapi.json"));
  }

  /** The description of the API. */
  Answer openApi() {
    return Answer.of(200, "application/json", openApi);
  }

  /**
   * The file at a path.
   *
   * @throws RefusedException if there is none
   */
  Answer file(String path, Call call) throws RefusedException {
    File file = files.get(path);
    if (file == null) {
      throw new RefusedException(Problem.Kind.NOT_FOUND);
    }
    if (!call.method().equals("GET") && !call.method().equals("HEAD")) {
      throw new RefusedException(Problem.Kind.METHOD_NOT_ALLOWED, call.method(), "GET, HEAD");
    }
    Answer answer =
        call.header(HttpHeader.IF_NONE_MATCH).contains(file.tag)
            ? Answer.empty(304)
            : Answer.of(200, file.type, file.bytes);
    return answer
        .withHeader("ETag", "W/\"" + file.tag + "\"")
        .withHeader("Cache-Control", "no-cache");
  }

  private static byte[] read(String name) {
    try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the jar can't be read", e);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
