/** Phone numbers and extensions, and who has them. */
package org.spaceodt.sandbox.tenant.numbers;
