package org.fundstelle.ingest;

/**
 * How much a source may ask for, so that no file exhausts memory, disk or patience.
 *
 * @param articleBytes the largest article, in bytes of its source
 * @param archiveDepth how deep archives may stand in archives; a {@code .zip} is 1
 * @param archiveRatio how many times larger than its packed form an entry may become, and all
 *     entries of an archive together
 * @param archiveBytes how much all entries of one archive may unpack to
 */
public record Limits(int articleBytes, int archiveDepth, int archiveRatio, long archiveBytes) {

  /** 16 MiB an article, archives three deep, 200 times their packed size, 64 GiB in all. */
  public static final Limits DEFAULT = new Limits(16 << 20, 3, 200, 64L << 30);

  /**
   * Checks that every limit leaves room for something.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public Limits {
    if (articleBytes < 1 || archiveDepth < 1 || archiveRatio < 1 || archiveBytes < 1) {
      throw new IllegalArgumentException("every limit must be positive");
    }
  }

  /** The size in words: {@code 16 MiB}. */
  static String inWords(long bytes) {
    if (bytes >= 1 << 30 && bytes % (1 << 30) == 0) {
      return (bytes >> 30) + " GiB";
    }
    if (bytes >= 1 << 20 && bytes % (1 << 20) == 0) {
      return (bytes >> 20) + " MiB";
    }
    return bytes + " Bytes";
  }
}
