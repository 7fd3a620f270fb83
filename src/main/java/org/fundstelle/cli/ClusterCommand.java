package org.fundstelle.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fundstelle cluster create}: an index on a cluster, with so many shards. */
final class ClusterCommand implements SubCommand {
  private final Fundstelle fundstelle;
  private String action = "";
  private int shards = 1;
  private int replicas = 1;

  ClusterCommand(Fundstelle fundstelle) {
    this.fundstelle = fundstelle;
  }

  @Override
  public CommandSpec spec() {
    return CommandSyntax.of(this)
        .argument("ACTION", String.class, given -> action = given)
        .option("N", Integer.class, given -> shards = given, "--shards")
        .option("N", Integer.class, given -> replicas = given, "--replicas")
        .spec();
  }

  @Override
  public Integer call() throws IOException {
    if (!action.equals("create") || shards < 1 || replicas < 0) {
      throw new UserError("usage.clusterAction", Wrapping.neutral(action));
    }
    if (!(fundstelle.indexes() instanceof ClusterIndexes cluster)) {
      throw new UserError("usage.clusterMissing");
    }
    cluster.create(shards, replicas);
    fundstelle
        .err()
        .line(
            fundstelle
                .messages()
                .text("cluster.created", Wrapping.neutral(cluster.address()), shards, replicas));
    return Main.DONE;
  }
}
