package org.spaceodt.job.act;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody has the program do: one request, or one run of a command. Texts that are longer than the trail keeps are cut.
 *
 * @param id of all lines about it
 * @param began when; of requests by the clock of the store, of commands by that of the machine
 * @param who a name: of a user, of a key, or of the user of the operating system
 * @param how how that is known
 * @param address of the machine that asked, or its name
 * @param operation the id of the operation, or the words of the command
 * @param named what was named with it, such as a job or a user; empty for nothing
 */
public record Act(String id, Instant began, String who, How how, String address, String operation, String named) {
    private static final int LONGEST = 200;
    private static final int LONGEST_OPERATION = 100;

    /** The act that a thread is at: what it stores is told with that. */
    private static final ThreadLocal<Act> CURRENT = new ThreadLocal<>();

    public Act {
        who = cut(who, LONGEST);
        address = cut(address, LONGEST_OPERATION);
        operation = cut(operation, LONGEST_OPERATION);
        named = cut(named, LONGEST);
    }

    /** How it is known who asked. */
    public enum How {
        /** The user of the operating system, or {@code --operator}, on the command line. */
        COMMAND,
        /** A program of this machine: nobody was asked. */
        LOCAL,
        /** Somebody who logged in. */
        SESSION,
        /** An API key. */
        KEY,
        /** An identity provider. */
        OIDC,
        /** It is not known: whoever it was, was not let in. */
        NOBODY,
        /** The program does it without being asked. */
        ITSELF
    }

    public static Act of(Instant began, String who, How how, String address, String operation, String named) {
        return new Act(UUID.randomUUID().toString(), began, who, how, address, operation, named);
    }

    /** The one that this thread is at. */
    public static Optional<Act> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** From now on this thread is at it. */
    public void enter() {
        CURRENT.set(this);
    }

    /** This thread is at none any more. */
    public static void leave() {
        CURRENT.remove();
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
