package org.fundstelle.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** One command; called once its arguments were taken, it returns the exit code. */
interface SubCommand extends Callable<Integer> {
  /** What may be typed after its name. */
  CommandSpec spec();
}
