package org.spaceodt.inventory.exported;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.StringJoiner;

/** The ids that a call was made with, as one text. */
final class CallKeys {
    private static final JsonFactory FACTORY = new JsonFactory();

    private CallKeys() {}

    static String key(Iterable<String> ids) {
        return String.join(" ", ids);
    }

    /** @param members of an object with an id under each name, in the order of the module's ids */
    static String key(String members, String file, long row) throws DamagedExport {
        return members.indexOf('\\') < 0 && members.indexOf(' ') < 0
                ? plain(members)
                : parsed("{" + members + "}", file, row);
    }

    /** Every fourth of the parts between quotation marks is an id: {@code "name":"id","name":"id"}. */
    private static String plain(String members) {
        StringBuilder key = new StringBuilder();
        int from = 0;
        while (true) {
            int nameEnd = members.indexOf('"', members.indexOf('"', from) + 1);
            int idStart = members.indexOf('"', nameEnd + 1) + 1;
            int idEnd = members.indexOf('"', idStart);
            if (nameEnd < 0 || idStart <= 0 || idEnd < 0) {
                return key.toString();
            }
            key.append(from == 0 ? "" : " ").append(members, idStart, idEnd);
            from = idEnd + 1;
            if (from >= members.length()) {
                return key.toString();
            }
        }
    }

    private static String parsed(String json, String file, long row) throws DamagedExport {
        StringJoiner key = new StringJoiner(" ");
        try (JsonParser parser = FACTORY.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                parser.nextToken();
                key.add(parser.getText());
            }
            return key.toString();
        } catch (IOException e) {
            throw new DamagedExport(DamagedExport.Reason.NOT_JSON, file, row);
        }
    }
}
