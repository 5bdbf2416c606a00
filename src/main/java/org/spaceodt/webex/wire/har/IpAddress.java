package org.spaceodt.webex.wire.har;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A HAR takes IP addresses only: no names and no ports. */
final class IpAddress {
    private static final Pattern V4 = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})(?::\\d+)?");
    private static final Pattern V6 =
            Pattern.compile("\\[?([0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7})(?:%\\w+)?(?:]:\\d+|])?");

    private IpAddress() {}

    /** @return the address, or empty text where there is none */
    static String in(String remote) {
        String last = remote.substring(remote.lastIndexOf('/') + 1);
        for (Pattern pattern : new Pattern[] {V4, V6}) {
            Matcher matcher = pattern.matcher(last);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return "";
    }
}
