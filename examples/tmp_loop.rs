use diptych::{
    article::article,
    compare::compare,
    config::Config,
    ingest::{RawDocument, ingest},
    semantics::Vectors,
};
fn main() {
    let config = Config::default();
    let articles: Vec<_> = std::env::args()
        .skip(1)
        .map(|f| {
            let bytes = std::fs::read(&f).unwrap();
            article(
                &f,
                ingest(&RawDocument { file: &f, bytes: &bytes, encoding: None }, &config.ingest)
                    .unwrap()
                    .value,
            )
        })
        .collect();
    let v = Vectors::built_in();
    let mut n = 0;
    for _ in 0..60 {
        n += compare(&articles, v.as_ref(), &config).value.links.len();
    }
    println!("{n}");
}
