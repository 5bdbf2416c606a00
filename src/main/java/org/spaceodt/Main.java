package org.spaceodt;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.spaceodt.cli.Program;
import picocli.CommandLine.IFactory;

/** Where the program starts. Help, version and usage errors are answered before the container is started. */
@QuarkusMain
public class Main implements QuarkusApplication {
    private final IFactory factory;

    Main(IFactory factory) {
        this.factory = factory;
    }

    public static void main(String[] args) {
        Program program = Program.toParse();
        if (program.asksForWork(args)) {
            // Read when the container starts: a command that serves nobody opens no port.
            System.setProperty("quarkus.http.host-enabled", "false");
            program.storeProperties(args)
                    .ifPresentOrElse(
                            store -> {
                                store.forEach(System::setProperty);
                                Quarkus.run(Main.class, args);
                            },
                            () -> System.exit(Program.REFUSED));
        } else {
            System.exit(program.execute(args));
        }
    }

    @Override
    public int run(String... args) {
        return Program.toRun(factory).execute(args);
    }
}
