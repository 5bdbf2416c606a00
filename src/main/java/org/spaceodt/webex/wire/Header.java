package org.spaceodt.webex.wire;

/** One header line. Its value may be a secret: {@link #toString()} does not show it. */
public record Header(String name, String value) {
    @Override
    public String toString() {
        return "Header[hidden]";
    }
}
