package kiosk.matter.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kiosk.matter.Matter;
import kiosk.matter.Texts;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/// The yardstick: Lucene with smart Chinese analysis over the same texts, in memory, merged to one
/// segment, with the same order of field weights, any word may match.
final class LuceneSearch implements AutoCloseable {

    private static final Map<String, Float> WEIGHTS =
            Map.of("name", 3f, "keywords", 2.2f, "summary", 0.6f, "department", 0.7f);

    private final SmartChineseAnalyzer analyzer = new SmartChineseAnalyzer();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    LuceneSearch(List<Matter> matters) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Matter matter : matters) {
                writer.addDocument(document(matter));
            }
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    private static Document document(Matter matter) {
        Document document = new Document();
        document.add(new StringField("id", matter.id(), Field.Store.YES));
        text(document, "name", matter.name());
        text(document, "summary", matter.summary());
        text(document, "department", matter.department());
        Stream.of(matter.keywords(), matter.lifeEvents(), List.of(matter.theme()))
                .flatMap(List::stream)
                .forEach(w -> document.add(new TextField("keywords", w, Field.Store.NO)));
        return document;
    }

    private static void text(Document document, String field, Texts texts) {
        texts.byLanguage()
                .values()
                .forEach(t -> document.add(new TextField(field, t, Field.Store.NO)));
    }

    List<String> search(String query, int most) {
        try {
            MultiFieldQueryParser parser =
                    new MultiFieldQueryParser(
                            WEIGHTS.keySet().toArray(String[]::new), analyzer, WEIGHTS);
            ScoreDoc[] found =
                    searcher.search(parser.parse(QueryParserBase.escape(query)), most).scoreDocs;
            String[] ids = new String[found.length];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = searcher.storedFields().document(found[i].doc).get("id");
            }
            return List.of(ids);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalArgumentException(query, e);
        }
    }

    long bytes() {
        return directoryBytes();
    }

    private long directoryBytes() {
        try {
            long sum = 0;
            for (String file : directory.listAll()) {
                sum += directory.fileLength(file);
            }
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}
