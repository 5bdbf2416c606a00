/** Keys for scripts: made, listed, revoked, and who has one. */
package org.spaceodt.access.key;
