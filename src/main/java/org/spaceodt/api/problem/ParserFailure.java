package org.spaceodt.api.problem;

import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells what a parser threw because it could not understand a request from faults of the program. Parsers of forms, headers and parameters
 * throw what they like: an index that is out of bounds for a boundary that is empty, an argument that is illegal for a name in a
 * character set that nobody knows.
 */
public final class ParserFailure {
    private static final String SERVER = "org.jboss.resteasy.reactive.";
    private static final String[] PARSERS = {
        SERVER + "common.headers.",
        SERVER + "common.util.",
        SERVER + "server.core.multipart.",
        SERVER + "server.core.parameters.",
        "io.vertx.core.http.impl.",
        "io.vertx.core.net.",
        "io.vertx.ext.web.",
        "io.netty.handler.codec."
    };

    private ParserFailure() {}

    /** @return whether a parser threw it, by itself or with the help of Java, and not because of a disk */
    public static boolean is(Throwable thrown) {
        if (thrown.getCause() instanceof FileSystemException) {
            return false;
        }
        Optional<String> thrower = Arrays.stream(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .findFirst();
        return thrower.filter(name -> Arrays.stream(PARSERS).anyMatch(name::startsWith))
                .isPresent();
    }
}
