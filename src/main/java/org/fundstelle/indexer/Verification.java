package org.fundstelle.indexer;

import java.util.List;
import java.util.Optional;

/**
 * What a check of a whole index found.
 *
 * @param articles how many articles the checked commit holds; 0 if that can't be read
 * @param files how many files were checked
 * @param bytes how many bytes they have together
 * @param fingerprint what the index was built with; empty if that can't be read
 * @param findings what is wrong; empty if nothing is
 */
public record Verification(
    long articles, int files, long bytes, String fingerprint, List<Finding> findings) {

  /**
   * One thing that is wrong.
   *
   * @param where the file or the article
   * @param what what is wrong with it
   * @param inFiles whether files are damaged, and not only what they say is wrong
   */
  public record Finding(String where, String what, boolean inFiles) {
    /** Something wrong with what sound files say. */
    public Finding(String where, String what) {
      this(where, what, false);
    }
  }

  /** Copies the list. */
  public Verification {
    findings = List.copyOf(findings);
  }

  /** The first damage of files, if there is any; without, the index can be used as it is. */
  public Optional<Finding> damage() {
    return findings.stream().filter(Finding::inFiles).findFirst();
  }

  /** Whether nothing is wrong. */
  public boolean sound() {
    return findings.isEmpty();
  }
}
