package org.fundstelle.ingest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a run are called by their path, so that no two get one id: {@code a.md} and {@code
 * a.txt}, or the same name in two archives. Of files beyond a million nothing is noticed any more.
 * Thread-safe.
 */
final class PathIds {
  private static final int MOST = 1 << 20;

  private final Map<String, Claim> last = new ConcurrentHashMap<>();

  /** The claim of a file whose turn it is: in the order of the source, whoever parses when. */
  Claim claim(SourceFile file) {
    String id = file.pathWithoutEnding();
    Claim claim = new Claim(id, file.name(), last.get(id));
    if (last.size() < MOST) {
      last.put(id, claim);
    }
    return claim;
  }

  /** What a file would be called by if it gives no id of its own. */
  static final class Claim {
    private final String id;
    private final String name;
    private final @Nullable Claim before;
    // Parses the file; only until it is known whether it needs this id.
    private @Nullable Runnable unparsed;
    private boolean needed;

    private Claim(String id, String name, @Nullable Claim before) {
      this.id = id;
      this.name = name;
      this.before = before;
    }

    /** Says how to find out whether the file needs the id. */
    synchronized void parsedBy(Runnable parsing) {
      unparsed = parsing;
    }

    /**
     * The id, for a file that gives none.
     *
     * @throws Refused if an earlier file has it
     */
    String take() throws Refused {
      for (Claim earlier = before; earlier != null; earlier = earlier.before) {
        if (!earlier.name.equals(name) && earlier.isNeeded()) {
          throw new Refused(Rejection.Code.ID_TAKEN, id, earlier.name);
        }
      }
      synchronized (this) {
        needed = true;
      }
      return id;
    }

    private synchronized boolean isNeeded() {
      Runnable parsing = unparsed;
      if (parsing != null && !needed) {
        parsing.run();
      }
      unparsed = null;
      return needed;
    }

    /** The file was parsed: what it needed, it took. */
    synchronized void settle() {
      unparsed = null;
    }
  }
}
