package org.spaceodt.webex.token;

import java.util.Objects;

/** A Webex access token. It can be sent, never printed: {@link #toString()} does not show it. */
public final class AccessToken {
    private final String value;

    private AccessToken(String value) {
        this.value = value;
    }

    /**
     * @param value the token as the operator gave it; surrounding white space is dropped
     * @throws IllegalArgumentException when it is empty or has a character that no token has (the message does not
     *     repeat the value)
     */
    public static AccessToken of(String value) {
        String trimmed = Objects.requireNonNull(value).trim();
        if (trimmed.isEmpty()) {
            throw new IllegalArgumentException("the access token is empty");
        }
        if (!trimmed.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("the access token has a character that cannot be part of a token");
        }
        return new AccessToken(trimmed);
    }

    /** The value of the {@code Authorization} header. */
    public String authorization() {
        return "Bearer " + value;
    }

    /** The bare value, for the list of what must not be written anywhere. */
    public String secret() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessToken token && token.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "AccessToken[hidden]";
    }
}
