package org.fundstelle.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import org.fundstelle.article.Required;
import org.jspecify.annotations.Nullable;

/**
 * The articles of files, folders, archives or standard input, one after another, in constant
 * memory.
 *
 * <p>Every entry becomes an article or a rejection that says why not; bad content never throws and
 * never ends the run. Nothing is read ahead. Two ways to read:
 *
 * <ul>
 *   <li>{@link #next()} gives one entry after another;
 *   <li>{@link #nextBatch()} gives some at a time, which other threads may parse.
 * </ul>
 *
 * <p>One thread at a time may ask for entries; {@link #bytesRead}, {@link #unknownKeys} and {@link
 * #notices} may be asked by any.
 *
 * <pre>{@code
 * try (ArticleSource source = ArticleSource.open(Path.of("archiv"), IngestOptions.DEFAULT)) {
 *   for (var entry = source.next(); entry.isPresent(); entry = source.next()) {
 *     switch (entry.get()) {
 *       case Ingested.Accepted(var article, var where) -> index.add(article);
 *       case Ingested.Rejected(var where, var why) -> err.println(where + ": " + why.message(locale));
 *     }
 *   }
 * }
 * }</pre>
 */
public final class ArticleSource implements Closeable {

  /** The path that means standard input. */
  public static final Path STANDARD_INPUT = Path.of("-");

  private final List<Path> paths;
  private final FolderWalk walk;
  private final InputStream standardInput;
  private final Desk desk;
  private final FileOpener opener;
  private final Deque<Ingested> parsed = new ArrayDeque<>();
  private @Nullable EntryReader reader;
  private @Nullable CountingStream stream;
  private String name = "-";
  private volatile long bytesBefore;

  private ArticleSource(List<Path> paths, InputStream standardInput, IngestOptions options) {
    this.paths = List.copyOf(Required.values(paths, "the paths"));
    this.walk = new FolderWalk(paths);
    this.standardInput = standardInput;
    this.desk = new Desk(Required.value(options, "the options of reading"));
    this.opener = new FileOpener(desk);
  }

  /**
   * The articles of a file or a folder and all folders below it. A path that does not exist is a
   * rejection.
   */
  public static ArticleSource open(Path path, IngestOptions options) {
    return new ArticleSource(
        List.of(Required.value(path, "the path")), InputStream.nullInputStream(), options);
  }

  /**
   * The articles of several paths, in their order. A path that does not exist is a rejection.
   *
   * @param standardInput what is read for {@link #STANDARD_INPUT}; closed only if it was read
   */
  public static ArticleSource open(
      List<Path> paths, InputStream standardInput, IngestOptions options) {
    return new ArticleSource(paths, standardInput, options);
  }

  /** The articles of a stream; {@code -} is its name. Closed with the source. */
  public static ArticleSource open(InputStream stream, IngestOptions options) {
    return new ArticleSource(List.of(STANDARD_INPUT), stream, options);
  }

  /** The next entry; empty at the end. Don't mix with {@link #nextBatch()}. */
  public Optional<Ingested> next() {
    while (parsed.isEmpty()) {
      Optional<Batch> batch = nextBatch();
      if (batch.isEmpty()) {
        return Optional.empty();
      }
      parsed.addAll(batch.get().parse());
    }
    return Optional.of(parsed.removeFirst());
  }

  /** The next entries, which any thread may parse; empty at the end. A batch may hold nothing. */
  public Optional<Batch> nextBatch() {
    while (true) {
      try {
        EntryReader current = reader == null ? openNext() : reader;
        if (current == null) {
          return Optional.empty();
        }
        reader = current;
        Batch batch = current.next();
        if (batch != null) {
          return Optional.of(withLibraries(batch, name));
        }
        closeFile();
      } catch (Refused refused) {
        return Optional.of(endFile(refused.rejection()));
      } catch (IOException broken) {
        return Optional.of(endFile(Rejection.of(broken)));
      } catch (NoClassDefFoundError missing) {
        return Optional.of(endFile(Rejection.of(missing)));
      } catch (RuntimeException unforeseen) {
        CountingStream current = stream;
        if (current != null && current.threw(unforeseen)) {
          // Whoever gave us the stream knows what it means.
          throw unforeseen;
        }
        return Optional.of(endFile(Rejection.unforeseen(unforeseen)));
      }
    }
  }

  /** The libraries of single formats are optional: without one, its files are rejected. */
  private static Batch withLibraries(Batch batch, String file) {
    return () -> {
      try {
        return batch.parse();
      } catch (NoClassDefFoundError missing) {
        return List.of(new Ingested.Rejected(new Ingested.Origin(file, 0), Rejection.of(missing)));
      } catch (RuntimeException unforeseen) {
        Ingested.Origin where = new Ingested.Origin(file, 0);
        return List.of(new Ingested.Rejected(where, Rejection.unforeseen(unforeseen)));
      }
    };
  }

  private @Nullable EntryReader openNext() throws IOException, Refused {
    FolderWalk.Found found = nextFile();
    if (found == null) {
      return null;
    }
    name = found.path().toString();
    boolean isStandardInput = found.path().equals(STANDARD_INPUT);
    InputStream raw = isStandardInput ? standardInput : Files.newInputStream(found.path());
    stream = new CountingStream(raw);
    return opener.open(name, isStandardInput ? "stdin" : found.relative(), 0, stream);
  }

  /** The next file; what is none and was not asked for is passed over. */
  private FolderWalk.@Nullable Found nextFile() throws IOException {
    while (true) {
      FolderWalk.Found found;
      try {
        found = walk.next();
      } catch (IOException unreadable) {
        name = walk.current().toString();
        throw unreadable;
      }
      if (found == null || found.asked() || !isNoFile(found.path())) {
        return found;
      }
      Ingested.Origin where = new Ingested.Origin(found.path().toString(), 0);
      desk.findings().notice(where, Notice.Code.NO_FILE);
    }
  }

  private static boolean isNoFile(Path path) {
    return !Files.isRegularFile(path) && Files.exists(path);
  }

  private Batch endFile(Rejection why) {
    Ingested.Origin where = new Ingested.Origin(name, 0);
    try {
      closeFile();
    } catch (IOException alsoBroken) {
      // The file is lost either way, and the first reason is the one that helps.
    }
    return Batch.of(new Ingested.Rejected(where, why));
  }

  private void closeFile() throws IOException {
    EntryReader ending = reader;
    CountingStream read = stream;
    reader = null;
    stream = null;
    if (read != null) {
      long before = bytesBefore;
      bytesBefore = before + read.count();
      read.close();
    }
    if (ending != null) {
      ending.close();
    }
  }

  /**
   * The keys that no article has a place for, over all entries parsed so far, sorted; {@code
   * fields.name} for further fields that nobody declared. The first thousand.
   */
  public SortedSet<String> unknownKeys() {
    return desk.findings().unknownKeys();
  }

  /**
   * How many values were left out so far since they can't be read: versions and dates where {@link
   * IngestOptions#leavesOutValues} says so, and an agency's urgency.
   */
  public long valuesLeftOut() {
    return desk.findings().valuesLeftOut();
  }

  /** The first of them, each with the id of its article. */
  public List<String> firstValuesLeftOut() {
    return desk.findings().firstValuesLeftOut();
  }

  /**
   * What was said of who may see an article in words that nobody knows, as {@code draft:
   * vielleicht}, so far and sorted: the articles are withheld. The first thousand.
   */
  public SortedSet<String> withheldInDoubt() {
    return desk.findings().withheldInDoubt();
  }

  /**
   * What was said of the state of an article in words that nobody knows, as {@code status: 3.
   * Lauf}, so far and sorted: it may be the state of anything, so the articles may be seen. The
   * first thousand.
   */
  public SortedSet<String> unknownStates() {
    return desk.findings().unknownStates();
  }

  /** The paths of the mappings under which nothing was found in any entry so far, sorted. */
  public List<String> unmatchedPaths() {
    return desk.unmatched().stream().map(Mapping::path).sorted().toList();
  }

  /** What else the owner of the files should know, so far: once a file. The first thousand. */
  public List<Notice> notices() {
    return desk.findings().notices();
  }

  /** How many bytes were read so far, as they stand on disk. */
  public long bytesRead() {
    CountingStream current = stream;
    return bytesBefore + (current == null ? 0 : current.count());
  }

  /** How many bytes there are to read; empty with standard input. Walks over all folders. */
  public OptionalLong bytesTotal() {
    long total = 0;
    FolderWalk all = new FolderWalk(paths);
    while (true) {
      try {
        FolderWalk.Found found = all.next();
        if (found == null) {
          return OptionalLong.of(total);
        }
        if (found.path().equals(STANDARD_INPUT)) {
          return OptionalLong.empty();
        }
        total += Files.size(found.path());
      } catch (IOException unreadable) {
        // Will be a rejection when its turn comes; it adds nothing.
      }
    }
  }

  @Override
  public void close() throws IOException {
    closeFile();
  }
}
