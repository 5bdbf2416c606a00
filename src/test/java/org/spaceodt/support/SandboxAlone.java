package org.spaceodt.support;

import io.vertx.core.Vertx;
import org.spaceodt.cli.sandbox.SandboxCommand;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the one command that needs nothing of the container: a simulated tenant beside a program that is a process of its own. */
final class SandboxAlone implements IFactory {
    /** One for all tenants of this process; made when the first one is. */
    private static final class Loops {
        static final Vertx VERTX = Vertx.vertx();
    }

    private final IFactory others = CommandLine.defaultFactory();

    @Override
    public <K> K create(Class<K> type) throws Exception {
        return type == SandboxCommand.class ? type.cast(new SandboxCommand(Loops.VERTX)) : others.create(type);
    }
}
