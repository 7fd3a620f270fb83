package org.fundstelle.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is, as the jar names it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("dev");
    return new String[] {
      "fundstelle " + version, "Java " + Runtime.version() + ", " + System.getProperty("os.name")
    };
  }
}
