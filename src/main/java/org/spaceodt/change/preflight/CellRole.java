package org.spaceodt.change.preflight;

import java.util.List;
import java.util.Optional;
import org.spaceodt.action.Description;
import org.spaceodt.change.cell.Kind;

/** What a cell of a step asks of the tenant. */
enum CellRole {
    PERSON,
    /** The location of the line of whom or what the row is about. */
    LOCATION,
    /** The same, of a row that moves somebody there. */
    TARGET,
    LICENSE,
    LICENSE_TAKEN,
    /** To be somebody's: it has to be free. */
    NUMBER,
    /** To be made: it must not be anywhere else. */
    NUMBER_TO_ADD,
    EXTENSION,
    QUEUE;

    /** What calls are sent to is nobody's line. */
    private static final List<String> SETTINGS = List.of("cf_", "voicemail_", "intercept_", "incoming_", "outgoing_");

    private static final List<String> QUEUES = List.of("call_queue_ids", "call_queue_names");

    /** Empty for a cell that asks nothing. */
    static Optional<CellRole> of(Description action, Description.Parameter parameter) {
        String name = parameter.name();
        if (SETTINGS.stream().anyMatch(name::startsWith)) {
            return Optional.empty();
        }
        if (QUEUES.contains(name)) {
            return Optional.of(QUEUE);
        }
        return switch (parameter.type().kind()) {
            case PERSON -> Optional.of(PERSON);
            case LOCATION -> Optional.of(name.startsWith("target_") ? TARGET : LOCATION);
            case LICENSE -> Optional.of(name.startsWith("remove_") ? LICENSE_TAKEN : LICENSE);
            case PHONE_NUMBER -> number(action, parameter);
            case CALL_QUEUE -> Optional.of(QUEUE);
            case EXTENSION -> Optional.of(EXTENSION).filter(role -> !forwards(action));
            default -> Optional.empty();
        };
    }

    /** A location is given numbers as a list; a single one is one that it has. */
    private static Optional<CellRole> number(Description action, Description.Parameter parameter) {
        if (action.section() != Description.Section.LOCATION) {
            return Optional.of(NUMBER);
        }
        return Optional.of(NUMBER_TO_ADD).filter(role -> parameter.type().isList());
    }

    /** Then its extension is the one that somebody has. */
    private static boolean forwards(Description action) {
        return action.parameters().stream().anyMatch(one -> one.type().kind() == Kind.DIALLED);
    }
}
