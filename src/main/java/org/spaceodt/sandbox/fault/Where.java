package org.spaceodt.sandbox.fault;

import java.util.Optional;

/**
 * Which requests a rule is about; what is empty is not looked at.
 *
 * @param method in upper case
 * @param template a path with {@code {}} for each parameter
 * @param family of endpoints, such as {@code people}
 * @param id in plain form; a request is meant when its path has it in either form
 */
public record Where(Optional<String> method, Optional<String> template, Optional<String> family, Optional<String> id) {
    /** Every request. */
    public static final Where ANYWHERE =
            new Where(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    boolean covers(Asked asked) {
        return same(method, asked.method())
                && same(template, asked.template())
                && same(family, asked.family())
                && (id.isEmpty() || names(asked.path(), id.get()));
    }

    private static boolean same(Optional<String> wanted, String is) {
        return wanted.isEmpty() || wanted.get().equals(is);
    }

    private static boolean names(String path, String id) {
        for (String segment : path.split("/")) {
            if (PlainIds.of(segment).equals(id)) {
                return true;
            }
        }
        return false;
    }
}
