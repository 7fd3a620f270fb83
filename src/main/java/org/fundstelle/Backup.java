package org.fundstelle;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup that was made of an index. It is itself an index that can be opened for reading.
 *
 * @param folder where it is
 * @param made when it was made last
 * @param articles how many articles it held then
 */
public record Backup(Path folder, Instant made, long articles) {}
