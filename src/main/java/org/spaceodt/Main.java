package org.spaceodt;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.spaceodt.app.listen.HttpPort;
import org.spaceodt.cli.Program;
import org.spaceodt.cli.terminal.Console;
import org.spaceodt.cli.terminal.ExitCodes;
import picocli.CommandLine.IFactory;

/** Where the program starts. Help, version and usage errors are answered before the container is started. */
@QuarkusMain
public class Main implements QuarkusApplication {
    private static final int TERMINATED = 143;

    private final IFactory factory;

    Main(IFactory factory) {
        this.factory = factory;
    }

    public static void main(String[] args) {
        nameLogManager();
        Console console = Console.ofThisProcess();
        Locale.setDefault(console.messages().locale());
        OptionalInt answered = Program.toParse(args, console).answer(Main::prepare);
        if (answered.isPresent()) {
            System.exit(answered.getAsInt());
        }
        withoutBrotli();
        endWithoutMemory(console);
        Quarkus.run(Main.class, args);
    }

    /** Libraries log (that of phone numbers does) before a container starts, or where none does; the container's own log manager says two lines on stderr if it is not named by then. */
    private static void nameLogManager() {
        if (System.getProperty("java.util.logging.manager") == null) {
            System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        }
    }

    /**
     * Who lost a thread for want of memory would go on by halves: it ends, whoever watches over it starts it again, and its jobs go on. What
     * is said is made before there is none left.
     */
    private static void endWithoutMemory(Console console) {
        String said =
                console.messages().get("program.memory", Runtime.getRuntime().maxMemory() >> 20);
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            if (thrown instanceof OutOfMemoryError) {
                console.err().println(said);
                Runtime.getRuntime().halt(ExitCodes.INCOMPLETE);
            }
            thrown.printStackTrace();
        });
    }

    private static void prepare(Map<String, String> runtime) {
        runtime.forEach(System::setProperty);
        if (!HttpPort.isOpen(runtime)) {
            OpenApiConstants.classLoader = new NoDocuments();
        }
    }

    /** Reads nothing: the container would prepare what describes the HTTP API, a tenth of a start, also where nobody can ask for it. */
    private static final class NoDocuments extends ClassLoader {
        @Override
        public InputStream getResourceAsStream(String name) {
            return null;
        }
    }

    /**
     * Whether a signal came while the container started. It waits for the command then, and a server would never end. Java says it only to
     * whoever wants to be told of the end.
     */
    private static boolean isEnding() {
        Thread last = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(last);
            Runtime.getRuntime().removeShutdownHook(last);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
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
        if (isEnding()) {
            return TERMINATED;
        }
        return Program.toRun(args, factory, Console.ofThisProcess()).execute();
    }
}
