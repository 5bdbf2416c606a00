package org.spaceodt.sandbox.http;

import java.util.Set;
import org.spaceodt.sandbox.api.Api;
import org.spaceodt.sandbox.api.Operation;
import org.spaceodt.sandbox.api.call.Answer;
import org.spaceodt.sandbox.api.call.Request;

/** What can be asked: the API, as the gate sees it. */
public interface Repertoire {
    /** What a method and a raw path name; something that answers with the reason when there is none. */
    Piece find(String method, String path);

    /** See {@link Operation#family()}. */
    Set<String> families();

    static Repertoire of(Api api) {
        return new Repertoire() {
            @Override
            public Piece find(String method, String path) {
                Operation operation = api.find(method, path);
                return new Piece(operation.name(), operation.family(), operation::answer);
            }

            @Override
            public Set<String> families() {
                return api.families();
            }
        };
    }

    /**
     * One operation.
     *
     * @param name see {@link Operation#name()}
     * @param family see {@link Operation#family()}
     */
    record Piece(String name, String family, Play play) {}

    /** Answers a request. */
    interface Play {
        Answer answer(Request request);
    }
}
