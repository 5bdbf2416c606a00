package org.spaceodt.sandbox.tenant.numbers;

import org.spaceodt.sandbox.tenant.id.ResourceKind;

/** Who holds a phone number or an extension: the thing of that kind with that index. */
public record NumberHolder(ResourceKind kind, int index) {}
