package org.spaceodt.sandbox.tenant;

/** Who holds a phone number or an extension: the thing of that kind with that index. */
public record Holder(Kind kind, int index) {}
