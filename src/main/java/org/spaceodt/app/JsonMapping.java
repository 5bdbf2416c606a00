package org.spaceodt.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.spaceodt.json.JsonFormat;

/** Makes the container read and write JSON as the rest of the program does. */
final class JsonMapping {
    private JsonMapping() {}

    @Produces
    @Singleton
    static ObjectMapper mapper() {
        return JsonFormat.MAPPER;
    }
}
