package org.spaceodt.sandbox.http;

import java.util.Set;
import org.spaceodt.sandbox.api.Api;
import org.spaceodt.sandbox.api.ApiOperation;
import org.spaceodt.sandbox.api.call.ApiRequest;
import org.spaceodt.sandbox.api.call.ApiResponse;

/** What can be asked: the API, as the gate sees it. */
public interface ApiOperations {
    /** What a method and a raw path name; something that answers with the reason when there is none. */
    Target find(String method, String path);

    /** See {@link ApiOperation#family()}. */
    Set<String> families();

    static ApiOperations of(Api api) {
        return new ApiOperations() {
            @Override
            public Target find(String method, String path) {
                ApiOperation operation = api.find(method, path);
                return new Target(operation.name(), operation.family(), operation::answer);
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
     * @param name see {@link ApiOperation#name()}
     * @param family see {@link ApiOperation#family()}
     */
    record Target(String name, String family, Handler handler) {}

    /** Answers a request. */
    interface Handler {
        ApiResponse answer(ApiRequest request);
    }
}
