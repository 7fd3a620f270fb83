package org.fundstelle.german.name;

import java.util.List;

/** Gives names keys under which their transcriptions meet. Safe for use by several threads. */
@FunctionalInterface
public interface NameKeys {

  /** The keys of the name; empty if it has none. */
  List<String> keys(CharSequence name);
}
