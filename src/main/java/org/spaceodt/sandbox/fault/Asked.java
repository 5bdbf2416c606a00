package org.spaceodt.sandbox.fault;

/**
 * A request as the faults see it.
 *
 * @param path the raw path, without the query
 * @param url the path and the query, as they were sent
 * @param template the path with {@code {}} for each parameter, such as {@code /people/{}}; empty when there is no such path
 * @param tokenHash of the access token: the token itself goes no further than the gate
 */
public record Asked(String method, String path, String url, String template, String family, long tokenHash) {
    long urlHash() {
        return Mixing.hash(method + ' ' + url);
    }
}
