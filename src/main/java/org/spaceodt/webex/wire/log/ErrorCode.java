package org.spaceodt.webex.wire.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * The first Webex code of an error answer, in the shapes of Cisco's OpenAPI specifications: {@code errors[].errorCode},
 * {@code error[].code}, and a top-level {@code errorCode} or {@code code}.
 */
final class ErrorCode {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern CODE = Pattern.compile("[\\w.-]{1,40}");
    private static final int DEEPEST = 3;

    private ErrorCode() {}

    /** @return empty where there is none, or the answer is no JSON up to where it would be */
    static String first(byte[] body) {
        String topLevel = "";
        try (JsonParser parser = JSON.createParser(body)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                String code = token.isScalarValue() && depth <= DEEPEST ? code(parser) : "";
                if (depth > 1 && !code.isEmpty()) {
                    return code;
                }
                topLevel = topLevel.isEmpty() ? code : topLevel;
            }
        } catch (IOException e) {
            return topLevel;
        }
        return topLevel;
    }

    private static String code(JsonParser parser) throws IOException {
        String name = parser.currentName();
        boolean code = "errorCode".equals(name) || "code".equals(name);
        return code && CODE.matcher(parser.getText()).matches() && inErrors(parser) ? parser.getText() : "";
    }

    private static boolean inErrors(JsonParser parser) {
        var list = parser.getParsingContext().getParent();
        if (list == null || list.inRoot()) {
            return true;
        }
        var holder = list.inArray() ? list.getParent() : list;
        return holder != null && ("errors".equals(holder.getCurrentName()) || "error".equals(holder.getCurrentName()));
    }
}
