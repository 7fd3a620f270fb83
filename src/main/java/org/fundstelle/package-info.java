@org.jspecify.annotations.NullMarked
package org.fundstelle;
