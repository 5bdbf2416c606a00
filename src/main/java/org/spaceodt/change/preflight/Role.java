package org.spaceodt.change.preflight;

import java.util.List;
import java.util.Optional;
import org.spaceodt.action.Description;

/** What a cell of a step asks of the tenant. */
enum Role {
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

    private static final String ADDS_NUMBERS = "ubicacion_alta_numeraciones_desactivadas";
    /** Actions whose extension is the one that somebody has, and whose number is one that a location has. */
    private static final List<String> ABOUT_WHAT_IS_THERE = List.of(
            "ubicacion_actualizar_cabecera",
            "usuarios_configurar_desvio_prefijo53",
            "workspaces_configurar_desvio_prefijo53");
    /** What calls are sent to is nobody's line. */
    private static final List<String> SETTINGS = List.of("cf_", "voicemail_", "intercept_", "incoming_", "outgoing_");

    private static final List<String> QUEUES = List.of("call_queue_ids", "call_queue_names");

    /** Empty for a cell that asks nothing. */
    static Optional<Role> of(String action, Description.Parameter parameter) {
        String name = parameter.name();
        if (SETTINGS.stream().anyMatch(name::startsWith)) {
            return Optional.empty();
        }
        if (QUEUES.contains(name)) {
            return Optional.of(QUEUE);
        }
        boolean given = !ABOUT_WHAT_IS_THERE.contains(action);
        return switch (parameter.type().kind()) {
            case PERSON -> Optional.of(PERSON);
            case LOCATION -> Optional.of(name.startsWith("target_") ? TARGET : LOCATION);
            case LICENSE -> Optional.of(name.startsWith("remove_") ? LICENSE_TAKEN : LICENSE);
            case PHONE_NUMBER ->
                Optional.of(action.equals(ADDS_NUMBERS) ? NUMBER_TO_ADD : NUMBER)
                        .filter(role -> given);
            case EXTENSION -> Optional.of(EXTENSION).filter(role -> given);
            default -> Optional.empty();
        };
    }
}
