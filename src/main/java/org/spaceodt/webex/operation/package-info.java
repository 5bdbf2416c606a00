/**
 * The operations of the Webex API as data: what they are called, which scopes they need, where they take an organization.
 *
 * <p>{@link org.spaceodt.webex.operation.Operations} reads them from a resource. Nothing here calls anything.
 */
package org.spaceodt.webex.operation;
