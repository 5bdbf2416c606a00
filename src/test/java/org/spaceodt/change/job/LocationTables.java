package org.spaceodt.change.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Tables of locations to be made, of invented places. */
public final class LocationTables {
    static final String HEADER =
            "name,time_zone,preferred_language,announcement_language,address1,city,state,postal_code,country";
    static final String WHERE = "Europe/Madrid,es_es,es_es,Calle Ejemplo 1,Madrid,MD,28001,ES";

    private LocationTables() {}

    public static String sites(int count) {
        StringBuilder table = new StringBuilder(HEADER).append("\n");
        IntStream.rangeClosed(1, count)
                .forEach(i -> table.append(site(i)).append(",").append(WHERE).append("\n"));
        return table.toString();
    }

    /** Sites with a route group, a main number and a profile: all that a row can ask for. */
    static String connected(int count, String routeGroup) {
        StringBuilder table =
                new StringBuilder(HEADER).append(",route_group_id,main_number,default_outgoing_profile\n");
        IntStream.rangeClosed(1, count).forEach(i -> table.append(site(i) + "," + WHERE + "," + routeGroup)
                .append(String.format(",+34555010%03d,NATIONAL=BLOCK%n", i)));
        return table.toString();
    }

    public static String site(int i) {
        return String.format("Sede %05d", i);
    }

    public static Path write(Path file, String table) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
