package org.spaceodt;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Locale;
import java.util.OptionalInt;
import org.spaceodt.cli.Program;
import org.spaceodt.cli.terminal.Console;
import picocli.CommandLine.IFactory;

/** Where the program starts. Help, version and usage errors are answered before the container is started. */
@QuarkusMain
public class Main implements QuarkusApplication {
    private final IFactory factory;

    Main(IFactory factory) {
        this.factory = factory;
    }

    public static void main(String[] args) {
        Console console = Console.ofThisProcess();
        Locale.setDefault(console.messages().locale());
        OptionalInt answered = Program.toParse(args, console).answer(runtime -> runtime.forEach(System::setProperty));
        if (answered.isPresent()) {
            System.exit(answered.getAsInt());
        }
        withoutBrotli();
        Quarkus.run(Main.class, args);
    }

    /**
     * A library of the container unpacks code for Brotli (brotli4j, 960 kB) into the temporary folder at each start, and what a
     * killed process left of it can be told from nobody's. Nobody needs it: answers come with gzip. Told to take it from a place where it is not, it does not.
     */
    private static void withoutBrotli() {
        System.setProperty("brotli4j.library.path", "none");
    }

    @Override
    public int run(String... args) {
        return Program.toRun(args, factory, Console.ofThisProcess()).execute();
    }
}
