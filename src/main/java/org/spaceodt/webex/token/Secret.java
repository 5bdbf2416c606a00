package org.spaceodt.webex.token;

import java.util.Objects;

/** A text that must not be seen: a client secret or a refresh token. */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** @throws IllegalArgumentException when there is nothing in it */
    public static Secret of(String value) {
        String trimmed = Objects.requireNonNull(value).trim();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException("the secret is empty");
        }
        return new Secret(trimmed);
    }

    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
