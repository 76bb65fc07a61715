package org.gdpr4j.spring.grown;

import org.gdpr4j.spring.plain.Osoba;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Configuration;

/** The plain application, some time later: it says itself where its entities are, and has one more. */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = {Grown.class, Osoba.class})
public class Grown {}
