package org.fundstelle.indexer;

import java.util.List;

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
   */
  public record Finding(String where, String what) {}

  /** Copies the list. */
  public Verification {
    findings = List.copyOf(findings);
  }

  /** Whether nothing is wrong. */
  public boolean sound() {
    return findings.isEmpty();
  }
}
